import { scenariosInFirefox } from './scenarios';

scenariosInFirefox(1);
