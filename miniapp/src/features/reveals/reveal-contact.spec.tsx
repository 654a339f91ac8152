import { fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../../test/fake-server';
import { RevealContact } from './reveal-contact';

const ROUTE = 'POST /contact-reveals';
const sheet = () => within(screen.getByRole('dialog'));
const press = () => fireEvent.click(sheet().getByRole('button', { name: '查看完整号码' }));
const type = (value: string) =>
  fireEvent.change(sheet().getByRole('textbox', { name: '查看事由' }), { target: { value } });

function open() {
  render(<RevealContact subject="request" id="request-1" />);
  fireEvent.click(screen.getByRole('button', { name: '查看完整号码' }));
}

it('asks what for, then shows the number with a button that calls it', async () => {
  const server = fakeServer({ [ROUTE]: () => ok({ name: '示例丙', phone: '00001234567' }) });
  open();
  press();
  expect(sheet().getByText(/请写明事由，不少于 5 个字/)).toBeTruthy();
  expect(server.of(ROUTE)).toHaveLength(0);
  type('回电核实地址');
  press();
  press();
  await screen.findByText('示例丙 00001234567');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: /00001234567/ })).toBeTruthy();
  expect(server.of(ROUTE).map(({ body }) => body)).toEqual([
    { subject: 'request', id: 'request-1', reason: '回电核实地址' },
  ]);
});

it('says so where nobody left a number', async () => {
  fakeServer({ [ROUTE]: () => ok({ name: '示例丙', phone: null }) });
  open();
  type('回电核实地址');
  press();
  await screen.findByText('示例丙 未留电话');
});

it('keeps the words where it is refused, and shows nothing', async () => {
  fakeServer({ [ROUTE]: () => problem(404, 'not-found') });
  open();
  type('回电核实地址');
  press();
  await screen.findByText('not-found');
  expect(sheet().getByDisplayValue('回电核实地址')).toBeTruthy();
  expect(document.querySelector('#revealed')).toBeNull();
});
