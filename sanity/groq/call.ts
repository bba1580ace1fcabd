import type { ExprNode } from 'groq-js';

/**
 * A function of ours inside a tree that groq-js evaluates. groq-js takes no functions from outside,
 * but reads attributes as JavaScript does: {@link callNode} makes an object with the arguments whose
 * prototype is the call, and reads `result` of it.
 */
export class Call {
  readonly args: readonly unknown[] = [];
  readonly run: (args: readonly unknown[]) => unknown;

  /** @param run gets plain values, or groq-js's own for dates and paths. */
  constructor(run: (args: readonly unknown[]) => unknown) {
    this.run = run;
  }

  /** groq-js asks the object itself whether it has an attribute. */
  hasOwnProperty(name: string): boolean {
    return name === 'result';
  }

  get result(): unknown {
    return this.run(this.args);
  }
}

/** @param call a function, or the name of the parameter that holds a {@link Call}. */
export function callNode(call: Call | string, args: readonly ExprNode[]): ExprNode {
  const prototype: ExprNode =
    typeof call === 'string' ? { type: 'Parameter', name: call } : { type: 'Value', value: call };
  const elements = args.map((value) => {
    return { type: 'ArrayElement' as const, value, isSplat: false };
  });
  return {
    type: 'AccessAttribute',
    name: 'result',
    base: {
      type: 'Object',
      attributes: [
        { type: 'ObjectAttributeValue', name: '__proto__', value: prototype },
        { type: 'ObjectAttributeValue', name: 'args', value: { type: 'Array', elements } },
      ],
    },
  };
}
