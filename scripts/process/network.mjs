const faults =
  /unknown ?host|name resolution|no such host|could not resolve|EAI_AGAIN|ENOTFOUND|ENETUNREACH|network is unreachable|connection refused|ECONNREFUSED|temporary failure/i;

/** Whether what a program said means that it did not reach where it fetches from. */
export const isNetworkFault = (text) => faults.test(text);

/** The same for every program that fetches. */
export const unreached = (program) => `${program} cannot reach where it fetches from: is there a network?`;
