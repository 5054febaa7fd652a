import { useRef, useState } from 'react';
import { commandId } from './command-id.ts';
import { Problem } from './problem.ts';
import type { Answer, Input, Method, PathOf } from './types.ts';
import { useApi } from './use-api.ts';
import { useReadAgain } from './use-read-again.ts';

/** The first part of the addresses whose answers a command changes: '/api/v1/hazards'. */
type Room = `/api/v1/${string}`;

export interface Command<M extends Method, P extends PathOf<M>> {
  readonly sending: boolean;
  /** Why the last attempt came to nothing. */
  readonly problem: Problem | undefined;
  /** The answer, or undefined with `problem` set; never throws. */
  send(input: Input<M, P>, ifMatch?: number): Promise<Answer<M, P> | undefined>;
  forget(): void;
}

/**
 * A command of people. Its id is made once and kept while the same is sent again: whatever the network does, it is
 * carried out once. Other content is another command. Where it was carried out, or the record turned out to be another
 * than was seen, what is shown of its room is read again.
 */
export function useCommand<M extends Exclude<Method, 'get'>, P extends PathOf<M>>(
  method: M,
  path: P,
  ...rooms: readonly Room[]
): Command<M, P> {
  const api = useApi();
  const readAgain = useReadAgain();
  const attempt = useRef<{ readonly id: string; readonly content: string }>(undefined);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const refresh = () => readAgain(rooms.length > 0 ? rooms : [roomOf(path)]);

  return {
    sending,
    problem,
    forget: () => setProblem(undefined),
    async send(input, ifMatch) {
      const content = JSON.stringify([path, input, ifMatch], fileByItself);
      if (attempt.current?.content !== content) attempt.current = { id: commandId(), content };
      setSending(true);
      setProblem(undefined);
      try {
        const answer = await api.send(method, path, input, { id: attempt.current.id, ifMatch });
        attempt.current = undefined;
        await refresh();
        return answer;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        setProblem(error);
        if (!error.isUnsettled) attempt.current = undefined;
        if (error.isConflict) await refresh();
        return undefined;
      } finally {
        setSending(false);
      }
    },
  };
}

/** Another file is another command, though JSON sees no difference. */
const fileByItself = (_name: string, value: unknown): unknown =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value;

const roomOf = (path: string): string => path.split('/').slice(0, 4).join('/');
