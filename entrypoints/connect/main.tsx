import { Connect } from '../../components/backpack/Connect';
import { boot } from '../../components/boot';
import { t } from '../../components/state/voice';

void boot({ title: () => t('title.connect'), content: () => <Connect /> });
