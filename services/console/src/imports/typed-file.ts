const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file with the media type its ending says: what browsers say of a CSV differs from office to office. */
export function typedFile(file: File): File {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const type = types[ending] ?? file.type;
  return new File([file], file.name, { type, lastModified: file.lastModified });
}
