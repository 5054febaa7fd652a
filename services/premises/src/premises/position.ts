/** WGS84 degrees. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** The box around China (degrees, WGS84), islands of the South China Sea included. */
export const china = { west: 73.4, east: 135.1, south: 3.4, north: 53.6 } as const;

/** Swapped or mistyped degrees fall outside and are refused. */
export const isInChina = ({ longitude, latitude }: Position): boolean =>
  longitude >= china.west && longitude <= china.east && latitude >= china.south && latitude <= china.north;
