/** Bounds of what may be said of a premises: lengths in UTF-16 units, floor area in m². */
export const limits = {
  name: 100,
  address: 200,
  contactName: 40,
  contacts: 5,
  tags: 20,
  floorArea: 10_000_000,
  reason: 500,
} as const;
