import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { reasonsAgainst } from '#sanity/studio/publish/reasons.ts';
import { articleTemplates } from '#sanity/studio/templates/templates.ts';

const templates = articleTemplates(() => 'key');

function beginning(id: string, params?: object): Record<string, unknown> {
  const value: unknown = templates.find((one) => one.id === id)?.value;
  return typeof value === 'function' ? value(params) : {};
}

describe('templates', () => {
  it('stand in for the Studio’s own, one for each type', () => {
    const ids = templates.map(({ id }) => id);
    expect(ids).toEqual([
      ...ARTICLE_TYPES.flatMap((type) => [type, `${type}-in-topic`]),
      'faq-titled',
    ]);
  });

  it('give an answer that readers looked for its title', () => {
    expect(beginning('faq-titled', { title: 'Gift cards' })).toMatchObject({
      title: 'Gift cards',
      language: 'en',
    });
    expect(beginning('faq-titled')).not.toHaveProperty('title');
  });

  it('sort a new article under the topic it was begun in', () => {
    expect(beginning('faq-in-topic', { topicId: 't' }).topic).toEqual({
      _type: 'reference',
      _ref: 't',
    });
  });

  it.each(['faq', 'announcement'])('cannot be published as they are: %s', (type) => {
    expect(reasonsAgainst(beginning(type), [], []).length).toBeGreaterThan(0);
  });
});
