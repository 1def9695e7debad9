/// What the tests of surfaces share: golden messages, recorded sessions, profiles built in code.
@NullMarked
package longthrow.controllers;

import org.jspecify.annotations.NullMarked;
