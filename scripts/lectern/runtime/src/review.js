/** The bundle for the page where everything is reviewed. */
import { ReviewRoom } from "./review/review-room.js"

if (!customElements.get("study-room")) customElements.define("study-room", ReviewRoom)
