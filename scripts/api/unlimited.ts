/** Settings of a gateway that is asked a whole walk's questions from one address. */
export const unlimited = {
  FIREGRID_RATE_PER_PERSON: '1000000',
  FIREGRID_RATE_PER_ADDRESS: '1000000',
  FIREGRID_PUBLIC_PER_ADDRESS: '1000000',
};
