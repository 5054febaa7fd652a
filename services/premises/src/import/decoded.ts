/** Enough to hold a header and some rows, where Chinese text stands. */
const sampleBytes = 64 * 1024;

/**
 * Text of a file that says nothing of its encoding: UTF-8 where its beginning is UTF-8, else GB 18030, which is
 * what Chinese spreadsheets save as CSV. Bytes that fit neither become U+FFFD.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let sample = Buffer.alloc(0);
  let decoder: Decoder | undefined;
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    sample = Buffer.concat([sample, chunk]);
    if (sample.length < sampleBytes) continue;
    decoder = decoderFor(sample);
    yield decoder.decode(sample, { stream: true });
  }
  if (decoder) yield decoder.decode();
  else yield decoderFor(sample).decode(sample);
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

function decoderFor(sample: Uint8Array): Decoder {
  try {
    // As a stream: a character cut at the end of the sample is no error.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('gb18030');
  }
}
