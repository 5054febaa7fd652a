import { type ApiDocument, operationsIn } from './document.ts';
import { beside, placeOf } from './places.ts';
import { type Records, hintsOf } from './records.ts';
import { sample } from './sample.ts';

/** The API's description with a record that exists for each address and a command that does something to it. */
export function withExamples(document: ApiDocument, records: Records): object {
  const known = new Map(operationsIn(document).map((operation) => [operation.name, operation]));
  const hints = hintsOf(records);
  const named = (name: string, method: object) => {
    const operation = known.get(name);
    if (!operation || operation.permission === undefined) return method;
    const place = placeOf(operation, records);
    const parameters = operation.parameters.map((one) => {
      if (one.in !== 'path' || place.kind === 'collection') return one;
      return {
        ...one,
        example: place.kind === 'record' ? (beside[one.name] ?? place.id) : place.hints[one.name],
      };
    });
    if (!operation.body) return { ...method, parameters };
    const content = {
      'application/json': { schema: operation.body, example: sample(operation.body, hints) },
    };
    return { ...method, parameters, requestBody: { required: true, content } };
  };
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const all = Object.entries(methods).map(([method, described]) => {
      return [method, named(`${method.toUpperCase()} ${path}`, described)] as const;
    });
    return [path, Object.fromEntries(all)] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
