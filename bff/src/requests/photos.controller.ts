import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Photos, reEncode } from '../photos/index.js';
import {
  type Actor,
  Answers,
  CurrentActor,
  IdField,
  IntField,
  May,
  OneOfField,
  refuse,
  Write,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { ReadRequest } from './read-request.js';

export class KeptPhoto {
  @IdField()
  id: string;

  @IntField()
  width: number;

  @IntField()
  height: number;
}

export class PhotoQuery {
  @OneOfField(['small'], { optional: true, description: 'For a strip: it covers a square of 320 pixels' })
  size?: 'small';
}

const FILE = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
};

@Controller('photos')
export class PhotosController {
  constructor(
    private readonly writes: Writes,
    private readonly photos: Photos,
    private readonly readRequest: ReadRequest,
  ) {}

  /** The content decides what it is; it is kept re-encoded. A repetition is told by the bytes. */
  @Post()
  @May('request.submit')
  @Answers(201, KeptPhoto)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE })
  async keep(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<KeptPhoto>> {
    if (!request.isMultipart()) return refuse('unsupported-media-type', 415);
    const content = await (await request.file())?.toBuffer();
    if (content === undefined) {
      return refuse('invalid-input', 400, { errors: [{ pointer: '/file', code: 'missing' }] });
    }
    const picture = await reEncode(content);
    if (picture === null) return refuse('unsupported-media-type', 415);
    const body = createHash('sha256').update(content).digest('hex');
    const announced = await this.photos.announce();
    return this.writes.run({ ...write, body }, async (tx) => {
      const { id, width, height } = await this.photos.keep(tx, actor, { ...picture, id: announced });
      return { status: 201, body: { id, width, height } };
    });
  }

  /** For whoever may read its request; before it belongs to one, for whoever sent it. */
  @Get(':id')
  @May('request.read')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { size }: PhotoQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const photo = await this.photos.find(id);
    if (photo === null) return refuse('not-found', 404);
    if (photo.requestId !== null) await this.readRequest.demand(actor, photo.requestId);
    else if (photo.accountId !== actor.accountId) refuse('not-found', 404);
    const bytes = await (size === 'small' ? this.photos.smallBytesOf(photo) : this.photos.bytesOf(photo));
    if (bytes === null) return refuse('not-found', 404);
    // kept by the browser, but for whoever asked: another account on the same phone is asked for anew
    void reply
      .header('cache-control', 'private, max-age=86400')
      .header('vary', 'authorization')
      .type('image/jpeg')
      .send(bytes);
  }
}
