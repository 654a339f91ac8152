import { mergeInternalComponents } from '@tarojs/shared';
import props from '../../config/aria-props.json';

mergeInternalComponents(props);
