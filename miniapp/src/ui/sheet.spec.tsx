import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Button } from './button';
import { ChooseMany } from './choice';
import { Sheet } from './sheet';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onTap={() => setOpen(true)}>open</Button>
      {open ? (
        <Sheet
          title="title"
          onClose={() => setOpen(false)}
          foot={<Button onTap={() => undefined}>last</Button>}
        >
          inside
        </Sheet>
      ) : null}
    </>
  );
}

test('focus goes into the sheet, goes round inside it, and returns when Escape closes it', () => {
  render(<Opener />);
  const opener = screen.getByRole('button', { name: 'open' });
  opener.focus();
  fireEvent.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'title' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  const last = screen.getByRole('button', { name: 'last' });
  last.focus();
  fireEvent.keyDown(document, { key: 'Tab' });
  expect(document.activeElement).not.toBe(last);
  expect(dialog.contains(document.activeElement)).toBe(true);
  fireEvent.keyDown(document, { key: 'Tab', shiftKey: true });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

const OPTIONS = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, title: `option ${index}` }));

test('a long list can be searched, and its field says what was chosen', () => {
  function Field() {
    const [value, setValue] = useState<string[]>([]);
    return <ChooseMany id="f" label="items" options={OPTIONS} value={value} onValue={setValue} />;
  }
  render(<Field />);
  fireEvent.click(screen.getByRole('button', { name: /items/ }));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '11' } });
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  fireEvent.click(screen.getByRole('checkbox', { name: 'option 11' }));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'option 3' }));
  fireEvent.click(screen.getByRole('button', { name: /完成/ }));
  expect(screen.getByRole('button', { name: 'items：option 3、option 11' })).toBeTruthy();
});
