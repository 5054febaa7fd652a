const key = 'firegrid.report.receipt';

/** The code just given, for as long as this tab is open: a reload must not lose it. */
export const keepReceipt = (code: string): void => {
  try {
    sessionStorage.setItem(key, code);
  } catch {
    memory = code;
  }
};

export const keptReceipt = (): string | undefined => sessionStorage.getItem(key) ?? memory;

let memory: string | undefined;
