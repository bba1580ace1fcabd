/** Code with a name. */
export const codeBlockFixture = [
  {
    _type: 'codeBlock',
    _key: 'call',
    language: 'typescript',
    filename: 'state.ts',
    code: "const address = new URL('https://api.example.com/v2/verifications/0123456789');\nconst answer = await fetch(address, {\n  headers: { authorization: key },\n});\nconst { state } = await answer.json();",
  },
];
