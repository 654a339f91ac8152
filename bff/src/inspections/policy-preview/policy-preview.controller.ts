import { Body, Controller, Post } from '@nestjs/common';
import { Asks, May } from '../../platform/index.js';
import { PolicyPreview, PreviewPolicyTerms } from './policy-preview.dto.js';
import { PreviewPolicy } from './preview-policy.js';

@Controller('policy-previews')
export class PolicyPreviewController {
  constructor(private readonly preview: PreviewPolicy) {}

  /** Nothing is written. */
  @Post()
  @May('policy.keep')
  @Asks(PolicyPreview)
  run(@Body() { terms }: PreviewPolicyTerms): Promise<PolicyPreview> {
    return this.preview.run(terms);
  }
}
