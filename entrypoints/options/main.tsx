import { boot } from '../../components/boot';
import { Options } from '../../components/Options';
import { followPlaces } from '../../components/state/places';
import { t } from '../../components/state/voice';

void boot({ ready: followPlaces, title: () => t('title.settings'), content: () => <Options /> });
