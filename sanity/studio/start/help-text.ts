import { t } from '#lib/studio-i18n/translate.ts';

/** Help for editors: what is peculiar to this help center, in the order in which it is needed. */
export const HELP: readonly { title: string; points: readonly string[] }[] = [
  {
    title: t('Write an article'),
    points: [
      t(
        'FAQ: one question of a customer and its answer. Product document: how a product works, with its fees and limits. Announcement: news for a while or for good.',
      ),
      t(
        'A new article begins with an outline. A heading with nothing below it, or a step without words, keeps the article from being published.',
      ),
      t(
        'The summary is what readers see in lists, feeds and link previews. The article’s own page begins with the text.',
      ),
      t(
        'Paste from Word, Google Docs, a web page or Markdown: headings, lists, bold, links and tables stay. Images that cannot come along are named, one by one.',
      ),
      t(
        'A table (Alt Shift T) is written in the text: Tab goes to the next cell, Enter to the one below, and both add rows at the end; Enter in an empty last row leaves it. Cells of a spreadsheet are pasted cell by cell. Alt F10 opens its menu with rows, columns and headers, and the keys for them.',
      ),
      t(
        'Link to other articles with “Link to an article”: it follows the article when its address changes.',
      ),
    ],
  },
  {
    title: t('Publish'),
    points: [
      t(
        '“Publish” first checks the article. Each reason against it is a button that leads to the field.',
      ),
      t(
        'Afterwards a message says on how many pages the change is live, and after how long. That takes a second or so.',
      ),
      t(
        '“Updated on” moves when you publish other words, steps, numbers or links, not for a typo. Under “This update” you can say what changed, or leave the date as it is.',
      ),
      t(
        'A published article with a draft is marked “Edited, not published”: readers get the published version until you publish again.',
      ),
      t('“Unpublish” says first which documents link to the article. “Delete” cannot be undone.'),
    ],
  },
  {
    title: t('Announcements'),
    points: [
      t(
        '“Goes up at” and “Comes down at” happen by themselves, to the second, once the announcement is published. A draft never goes up.',
      ),
      t('Each moment is typed in a time zone and keeps it, also across daylight saving.'),
      t(
        'The box above the form says in one sentence what will happen, and warns of what looks wrong.',
      ),
      t(
        'The calendar shows all announcements by month, hour or list. Drag one, or use the arrow keys, to move it.',
      ),
      t('A banner stands at the top of every page while it is up. Two at once share that place.'),
    ],
  },
  {
    title: t('Addresses'),
    points: [
      t(
        'When the address of a published article changes, its old address leads readers to the new one. You need not write a redirect.',
      ),
      t(
        'A redirect of your own leads from any old address of this site to a page here or elsewhere.',
      ),
      t('“Open on the site” and “Copy public link” are in the menu beside “Publish”.'),
    ],
  },
  {
    title: t('Preview'),
    points: [
      t('“Preview” shows the site with all drafts. Click a part of it to edit that part.'),
      t('Readers see nothing of a preview.'),
    ],
  },
  {
    title: t('What readers look for'),
    points: [
      t(
        '“Insights” counts what readers open, search and say, without telling who they are. Comments wait there for somebody to take care of them.',
      ),
      t(
        '“Site search” says why search finds what it finds. There you try synonyms and best answers before you publish them.',
      ),
      t(
        'The magnifier at the top finds documents by their words. In double quotes, such as "handed to the bank", they are found only as they are written.',
      ),
      t(
        '“Find in articles”, under “Site search”, finds words as they are written, drafts too, and says where they stand.',
      ),
      t('A synonym or a best answer works as soon as it is published.'),
    ],
  },
];
