import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import PathField from './PathField.svelte';

const field = () => screen.getByLabelText('Folder') as HTMLInputElement;
const said = { label: 'Folder', note: 'The whole path', words: 'Choose a folder' };

test('without a dialog of the computer the path is typed', () => {
  render(PathField, { ...said, value: '/media/stick', pick: undefined });
  expect(screen.queryByRole('button')).toBeNull();
  expect(field().value).toBe('/media/stick');
});

test('what was chosen takes the place of what was typed, a closed dialog leaves it', async () => {
  const pick = vi.fn<() => Promise<string | null>>().mockResolvedValueOnce('/media/other').mockResolvedValueOnce(null);
  render(PathField, { ...said, value: '/media/stick', pick });
  const button = screen.getByRole('button', { name: said.words });
  await fireEvent.click(button);
  await waitFor(() => expect(field().value).toBe('/media/other'));
  await fireEvent.click(button);
  await waitFor(() => expect(pick).toHaveBeenCalledTimes(2));
  expect(field().value).toBe('/media/other');
});
