/** Of the gateway's /settings.json: where this console runs. */
export interface Settings {
  /** The realm's address, and the `iss` of its tokens. */
  readonly issuer: string;
  readonly realm: string;
  readonly clientId: string;
  /** Origin of the object storage photos are sent to. */
  readonly storage: string | null;
  /** WGS84, and a zoom of Web Mercator. */
  readonly map: { readonly longitude: number; readonly latitude: number; readonly zoom: number };
}

/** @throws Error where the gateway does not answer: nothing works without it */
export async function loadSettings(): Promise<Settings> {
  const response = await fetch('/settings.json');
  if (!response.ok) throw new Error(`/settings.json answers ${response.status}`);
  return (await response.json()) as Settings;
}
