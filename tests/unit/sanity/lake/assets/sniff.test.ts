import { MAX_SNIFF_BYTES, sniff } from '#sanity/lake/assets/sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('sniff', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png', 'png'],
    ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg', 'jpg'],
    ['GIF89a......', 'image/gif', 'gif'],
    ['RIFF....WEBPVP8 ', 'image/webp', 'webp'],
    ['RIFF....WAVEfmt ', 'audio/wav', 'wav'],
    ['\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'image/avif', 'avif'],
    ['\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'image/avif', 'avif'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic', 'heic'],
    ['\0\0\0\x18ftypisom\0\0\0\0isomavc1', 'video/mp4', 'mp4'],
    ['\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'video/quicktime', 'mov'],
    ['%PDF-1.7', 'application/pdf', 'pdf'],
    ['PK\x03\x04', 'application/zip', 'zip'],
    ['MZ\x90', 'application/x-msdownload', 'exe'],
    ['<svg viewBox="0 0 1 1"/>', 'image/svg+xml', 'svg'],
    ['\ufeff<?xml version="1.0"?>\n<!-- <html> -->\n<svg/>', 'image/svg+xml', 'svg', 'utf8'],
    ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg:svg/>', 'image/svg+xml', 'svg'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'application/xml', 'xml'],
    ['<rss><svg/></rss>', 'application/xml', 'xml'],
    ['  <!DOCTYPE html><svg/>', 'text/html', 'html'],
    ['<!-- x --><script>1</script>', 'text/html', 'html'],
    ['<svgx/>', 'application/xml', 'xml'],
    ['plain <b>words</b>', 'text/plain', 'txt'],
    ['Grüße 📄', 'text/plain', 'txt', 'utf8'],
    ['caf\xe9', 'application/octet-stream', 'bin'],
    ['a\0b', 'application/octet-stream', 'bin'],
    ['', 'application/octet-stream', 'bin'],
    ['GIF', 'text/plain', 'txt'],
    ['RIFF....', 'application/octet-stream', 'bin'],
    ['\0\0\0\x08ftyp', 'application/octet-stream', 'bin'],
  ] as [string, string, string, 'utf8'?][])(
    '%j is %s',
    (content, mimeType, extension, encoding: string = 'latin1') => {
      const head = encoding === 'utf8' ? Buffer.from(content) : bytes(content);
      expect(sniff(head)).toMatchObject({ mimeType, extension });
    },
  );

  it('reads text whose last character was cut by the limit', () => {
    const text = Buffer.from(`a${'ä'.repeat(MAX_SNIFF_BYTES)}`);
    expect(sniff(text.subarray(0, MAX_SNIFF_BYTES)).mimeType).toBe('text/plain');
  });
});
