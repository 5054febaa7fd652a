import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import type { BulkAct } from './bulk-act.ts';
import { type Line, runEach } from './run.ts';

const touched = ['/api/v1/hazards', '/api/v1/notifications'];

/** The same act on several hazards: begun, stopped, gone on with; what is shown is read again when it rests. */
export function useBulk(act: BulkAct, given: readonly Line[]) {
  const [api, queries] = [useApi(), useQueryClient()];
  const [lines, setLines] = useState(given);
  const [running, setRunning] = useState(false);
  const ending = useRef<AbortController>(undefined);
  // Left while it runs: what was not begun is not done.
  useEffect(() => () => ending.current?.abort(), []);

  const begin = async () => {
    const stopping = new AbortController();
    ending.current = stopping;
    setRunning(true);
    try {
      await runEach(lines, {
        signal: stopping.signal,
        told: (told) => setLines((all) => all.map((line) => (line.id === told.id ? told : line))),
        send: ({ id, version, command }) =>
          api.send(
            'post',
            `/api/v1/hazards/hazards/{id}/${act}`,
            { path: { id }, body: {} },
            { id: command, ifMatch: version },
          ),
      });
    } finally {
      setRunning(false);
      await queries.invalidateQueries({
        predicate: ({ queryKey: [address] }) => touched.some((room) => String(address).startsWith(room)),
      });
    }
  };
  return { lines, running, begin, stop: () => ending.current?.abort() };
}
