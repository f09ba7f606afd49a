/** What the API reads of a request, whether the framework or the server itself has received it. */
export type ApiRequest = {
  method: string;
  url: URL;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
};

/** An answer before it is sent. Names of headers are in small letters. */
export type ApiAnswer = {
  status: number;
  headers: Map<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
};
