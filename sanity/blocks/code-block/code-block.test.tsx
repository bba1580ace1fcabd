import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { showBody } from '#tests/support/show-body.tsx';

describe('code', () => {
  it('is shown as written and can be copied', () => {
    const code = 'if (a < b) {\n  "</script>";\n}';
    showBody([{ _type: 'codeBlock', _key: 'c', language: 'ts', filename: 'a.ts', code }]);
    expect(screen.getByRole('group', { name: 'a.ts' }).textContent).toBe(code);
    expect(screen.getByRole('button', { name: 'Copy' })).toHaveAttribute('data-needs-js');
  });
});
