/** A line across. */
export const horizontalRuleFixture = [{ _type: 'horizontalRule', _key: 'line' }];
