import { blockLinks } from '../blocks/generated/links.generated.ts';
import { textLinks } from '../blocks/text/query.ts';

/** Everything that the body of an article links to, as one list. */
export const bodyLinks = /* groq */ `coalesce(
  body[]{ "links": select(_type == "block" => ${textLinks}, ${blockLinks}, []) }.links[],
  []
)`;
