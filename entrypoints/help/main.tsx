import { boot } from '../../components/boot';
import { Help } from '../../components/help/Help';
import { t } from '../../components/state/voice';

void boot({ title: () => `Proofmark${t('separator.label')}${t('help.open')}`, content: () => <Help /> });
