import transformer from 'next/dist/build/swc/jest-transformer.js';

/**
 * Next's transformer, whose compiler writes import attributes by their former name: `assert`,
 * which Node no longer reads, in place of `with`.
 */
export default {
  createTransformer(options) {
    const next = transformer.createTransformer(options);
    return {
      process(source, filename, jestOptions) {
        const result = next.process(source, filename, jestOptions);
        const code = result.code.replace(/^(import .*? from .*?) assert (\{)/gm, '$1 with $2');
        return { ...result, code };
      },
    };
  },
};
