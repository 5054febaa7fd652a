import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useText } from '../text/use-text.ts';
import type { NamedArea, Names } from './names.ts';

export const NamesContext = createContext<Names | undefined>(undefined);

export interface Post {
  readonly role: string;
  readonly area: string;
}

/** Names for what records hold as codes; each is the code itself until its name is known. */
export function useNames() {
  const names = useContext(NamesContext);
  const text = useText();
  if (!names) throw new Error('there are no names around this part');
  useSyncExternalStore(names.watch, names.version);
  const area = (code: string): string => {
    const known = names.area(code);
    if (!known) return code;
    // "第1网格" is in every village.
    return known.level === 'grid' ? known.within + known.name : known.name;
  };
  /** Where what lies around stands beside it: 第1网格. */
  const ownName = (code: string): string => names.area(code)?.name ?? code;
  const role = (name: string): string => text.roles[name] ?? name;
  return {
    area,
    /** From the outside in, as far as `codes` go: 黄花镇 › 鱼塘村 › 第1网格 */
    path: (codes: readonly string[]): string => codes.map(ownName).join(' › '),
    role,
    /** 'province' to 'grid'; undefined until known. */
    level: (code: string) => names.area(code)?.level,
    person: (subject: string): string => names.person(subject) ?? '',
    /** 黄花镇 乡镇负责人 */
    post: (post: Post): string =>
      post.area === '' ? role(post.role) : text.post(role(post.role), area(post.area)),
  };
}

/** For who knows what areas are called without asking. */
export function useLearnNames(): (areas: readonly NamedArea[]) => void {
  const names = useContext(NamesContext);
  return useCallback((areas) => names?.learn({ people: [], areas: [...areas] }), [names]);
}
