import { useNavigate } from 'react-router';
import { Icon } from '../../design/icon.tsx';
import { useSay } from '../../design/toast.tsx';
import { useRecords } from '../../offline/use-session.ts';
import shared from '../../photos/photo-field.module.css';
import { useFieldText } from '../text/use-field-text.ts';

/** A photo of the plate at a door begins the visit there. */
export function Scan() {
  const [{ today: text }, say, navigate] = [useFieldText(), useSay(), useNavigate()];
  const { records } = useRecords();
  const read = async (file: File) => {
    const { readPlate } = await import('../../plates/read.ts');
    const premises = await readPlate(file).catch(() => undefined);
    if (!premises) return say(text.noPlate);
    if (!records.get('premises', premises)) return say(text.notMine);
    await navigate(`/field/today/visit/${premises}`);
  };
  return (
    <label className={shared.take}>
      <Icon name="camera" />
      {text.scan}
      <input
        className="said-only"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void read(file);
        }}
      />
    </label>
  );
}
