const ENDING = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i;

/** Names that cameras, systems and editors give: `IMG_2031`, `Screenshot 2024-03-01 at 10.11.12`. */
const GIVEN =
  /^(?:(?:img|dsc[fn]?|pxl|mceclip|image|picture|photo|untitled|unnamed|clipboard|bild|imagen)[\s_-]*\(?\d*\)?|(?:screen[\s_-]?shot|screen[\s_-]?clip|bildschirmfoto|capture|screenrecording)[\s_-]*[\d\s_.:-]*(?:at|um)?[\d\s_.:-]*(?:[ap]m)?|[a-f\d]{16,}|[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12})$/i;

/** Words joined by underscores or hyphens with a number, such as `step_2-final_v3`. */
const JOINED = /^(?=.*\d)[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+){2,}$/u;

/** Whether what stands for an image is the name of its file: read out, it says nothing. */
export function looksLikeFileName(alt: unknown): boolean {
  if (typeof alt !== 'string') return false;
  const text = alt.trim();
  if (text === '') return false;
  return (ENDING.test(text) && !/[.!?]\s/.test(text)) || GIVEN.test(text) || JOINED.test(text);
}
