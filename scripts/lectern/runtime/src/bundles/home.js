/** The bundle for the home page. */
import { followLearner } from "../home/home-page.js"

followLearner()
