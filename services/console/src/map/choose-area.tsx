import { useState } from 'react';
import { AreaPicker } from '../areas/area-picker.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useNames } from '../names/use-names.ts';
import { useMapText } from './text/use-map-text.ts';

/** Which area the map shows; all of mine where none is chosen. */
export function ChooseArea(props: { readonly area: string; readonly onChoose: (area: string) => void }) {
  const { area, onChoose } = props;
  const [text, names] = [useMapText(), useNames()];
  const [choosing, setChoosing] = useState(false);
  const choose = (code: string) => {
    setChoosing(false);
    onChoose(code);
  };
  return (
    <>
      <Button icon="pin" onClick={() => setChoosing(true)}>
        {area ? names.area(area) : text.allAreas}
      </Button>
      {choosing && (
        <Dialog title={text.chooseArea} onClose={() => setChoosing(false)}>
          <AreaPicker label={text.chooseArea} value="" onChange={choose} />
          {area && <Button onClick={() => choose('')}>{text.allAreas}</Button>}
        </Dialog>
      )}
    </>
  );
}
