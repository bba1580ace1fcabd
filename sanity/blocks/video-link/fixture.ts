/** A video on another site. */
export const videoLinkFixture = [
  {
    _type: 'videoLink',
    _key: 'film',
    url: 'https://www.example.com/watch/1',
    title: 'A check from start to end, in two minutes',
  },
];
