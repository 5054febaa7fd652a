import type { Problem } from '../../api/problem.ts';
import { AreaPicker } from '../../areas/area-picker.tsx';
import { Choices } from '../../design/choice.tsx';
import { TextInput } from '../../design/text-input.tsx';
import type { useDraft } from '../../design/use-draft.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import { useClasses } from '../use-classes.ts';
import css from './fields.module.css';
import type { Draft } from './particulars.ts';

interface FieldsProps {
  readonly fields: ReturnType<typeof useDraft<Draft>>;
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
  readonly problem: Problem | undefined;
  /** Of the contact: why it is empty, or nothing. */
  readonly contactHint?: string;
}

/** What is known of a place, to be filled in. */
export function ParticularFields({ fields, tags, onTags, problem, contactHint }: FieldsProps) {
  const { form } = usePremisesText();
  const classes = useClasses();
  const inside = (pointer: string) => ({ fault: problem?.fault(pointer)?.message });
  return (
    <>
      <TextInput label={form.name} maxLength={100} {...fields.needed('name')} />
      <AreaPicker label={form.area} hint={form.areaHint} {...fields.needed('area')} />
      <TextInput label={form.address} maxLength={200} {...fields.needed('address')} />
      <TextInput label={form.floorArea} type="number" {...fields.field('floorArea')} />
      <TextInput label={form.creditCode} maxLength={40} {...fields.field('creditCode')} />
      <div className={css.pair}>
        <TextInput
          label={form.contactName}
          hint={contactHint}
          maxLength={50}
          {...fields.field('contactName')}
          {...inside('responsible/name')}
        />
        <TextInput
          label={form.contactPhone}
          type="tel"
          maxLength={40}
          {...fields.field('contactPhone')}
          {...inside('responsible/phone')}
        />
      </div>
      <div className={css.pair}>
        <TextInput
          label={form.longitude}
          hint={form.positionHint}
          type="number"
          {...fields.field('longitude')}
          {...inside('position')}
        />
        <TextInput label={form.latitude} type="number" {...fields.field('latitude')} />
      </div>
      {classes.tags.length > 0 && (
        <Choices label={form.tags} value={tags} options={classes.tags} onChange={onTags} />
      )}
    </>
  );
}
