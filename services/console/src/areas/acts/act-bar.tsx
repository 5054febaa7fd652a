import { type ComponentType, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useCan } from '../../login/use-me.ts';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaDetail } from '../types.ts';
import type { AreaFormProps } from './form-props.ts';
import { CloseForm } from './close-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { MoveForm } from './move-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { ResponsibleForm } from './responsible-form.tsx';
import { SplitForm } from './split-form.tsx';

const forms = {
  responsible: ResponsibleForm,
  register: RegisterForm,
  rename: RenameForm,
  move: MoveForm,
  split: SplitForm,
  merge: MergeForm,
  close: CloseForm,
} as const satisfies Readonly<Record<string, ComponentType<AreaFormProps>>>;
type Act = keyof typeof forms;

/** Those that change the hierarchy itself. */
const reorganising: readonly Act[] = ['register', 'rename', 'move', 'split', 'merge', 'close'];
const grave: readonly Act[] = ['split', 'merge', 'close'];

/** What my posts let me do to an area; nothing once it is closed. */
export function AreaActs({ area }: { readonly area: AreaDetail }) {
  const [text, can] = [useAreaText(), useCan()];
  const [doing, setDoing] = useState<Act>();
  const names = area.level === 'grid' ? can('grid:manage') : can('area:manage');
  const acts: Act[] = [
    ...(names ? (['responsible'] as const) : []),
    ...(can('area:manage') ? reorganising : []),
  ];
  if (area.closedOn !== null || acts.length === 0) return null;
  const Doing = doing && forms[doing];
  return (
    <section className="beside" aria-label={text.actsTitle}>
      {acts.map((act) => (
        <Button key={act} kind={grave.includes(act) ? 'grave' : 'usual'} onClick={() => setDoing(act)}>
          {text.acts[act].button}
        </Button>
      ))}
      {Doing && <Doing area={area} onClose={() => setDoing(undefined)} />}
    </section>
  );
}
