/**
 * The Studio's style sheets name fonts on their maker's server, and no setting changes that. Without
 * these rules nobody's browser asks there; the Studio is shown in the system's font.
 */
const withoutForeignFonts = {
  postcssPlugin: 'without-foreign-fonts',
  AtRule: {
    'font-face': (rule) => {
      rule.walkDecls('src', ({ value }) => {
        if (/url\(\s*['"]?(?:https?:)?\/\//.test(value)) rule.remove();
      });
    },
  },
};

export default { plugins: ['@tailwindcss/postcss', withoutForeignFonts] };
