import { useState } from 'react';
import { TextArea, TextInput } from '../../design/text-input.tsx';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { ActDialog, type ActFormProps, type BodyOf } from './act-dialog.tsx';

/** What is filled in, as typed. */
const blank = { measures: '', responsibleParty: '', cost: '', interimPrecautions: '', deadline: '' };
type Draft = typeof blank;

/** 整改计划: who does what until when. */
export function PlanForm(props: ActFormProps) {
  const [{ form }, shared] = [useHazardText(), useText()];
  const { plan } = props.hazard;
  const [draft, setDraft] = useState<Draft>({
    ...blank,
    ...(plan && {
      measures: plan.measures,
      responsibleParty: plan.responsibleParty,
      cost: plan.cost === null ? '' : String(plan.cost),
      interimPrecautions: plan.interimPrecautions ?? '',
    }),
  });
  const [tried, setTried] = useState(false);
  const body = () => {
    setTried(true);
    return draft.measures.trim() && draft.responsibleParty.trim() ? bodyOf(draft) : undefined;
  };
  return (
    <ActDialog {...props} act="plan" body={body}>
      {(problem) => {
        const field = (name: keyof Draft) => ({
          value: draft[name],
          onChange: (value: string) => setDraft({ ...draft, [name]: value }),
          fault: problem?.fault(name)?.message,
        });
        const needed = (name: keyof Draft) => {
          const { fault, ...rest } = field(name);
          return {
            ...rest,
            required: true,
            fault: fault ?? (tried && !draft[name].trim() ? shared.required : undefined),
          };
        };
        return (
          <>
            <TextInput
              label={form.party}
              hint={form.partyHint}
              maxLength={200}
              {...needed('responsibleParty')}
            />
            <TextArea label={form.measures} maxLength={2000} {...needed('measures')} />
            <TextInput
              label={form.deadline}
              hint={form.deadlineHint}
              type="datetime-local"
              {...field('deadline')}
            />
            <TextInput label={form.cost} type="number" {...field('cost')} />
            <TextArea label={form.precautions} maxLength={2000} {...field('interimPrecautions')} />
          </>
        );
      }}
    </ActDialog>
  );
}

const bodyOf = ({
  measures,
  responsibleParty,
  cost,
  interimPrecautions,
  deadline,
}: Draft): BodyOf<'plan'> => ({
  measures: measures.trim(),
  responsibleParty: responsibleParty.trim(),
  ...(cost ? { cost: Number(cost) } : {}),
  ...(interimPrecautions.trim() ? { interimPrecautions: interimPrecautions.trim() } : {}),
  // What is typed is Shanghai's time, wherever the browser is.
  ...(deadline ? { deadline: new Date(`${deadline}:00+08:00`).toISOString() } : {}),
});
