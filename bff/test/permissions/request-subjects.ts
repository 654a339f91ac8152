import sharp from 'sharp';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';
import { sendPhoto } from '../requests/send-photo.js';
import type { Subjects } from './expectation.js';

type RequestSubjects = Pick<Subjects, 'request' | 'dispatched' | 'photo' | 'requestFollowUp'>;

export async function requestSubjects(it: TestApp): Promise<RequestSubjects> {
  const request = await Story.begin(it);
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const photo = await sendPhoto(it, ACCOUNTS.jia, picture, freshKey());
  const dispatched = await (await Story.begin(it, { photoIds: [photo.body.id] })).dispatched();
  const rated = await (await Story.begin(it)).closed();
  await rated.does('jia', 'rate', { rating: 1, words: '没有解决' });
  const followUps = await it.as(ACCOUNTS.centre).get('/follow-ups?limit=1');
  return {
    request: request.id,
    dispatched: dispatched.id,
    photo: photo.body.id,
    requestFollowUp: followUps.body.items[0].id,
  };
}
