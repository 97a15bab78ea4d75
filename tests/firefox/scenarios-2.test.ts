import { scenariosInFirefox } from './scenarios';

scenariosInFirefox(2);
