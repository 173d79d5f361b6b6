package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;

/** Rows 17, 18 and 20. */
class PasswordsTest extends SecurityTest {

    @Test
    void passwordsAreStoredSlowAndSalted() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        assertThat(stored(ann))
                .startsWith("{PBKDF2-SHA256}10000$")
                .isNotEqualTo(stored(bob))
                .hasSizeLessThan(255);
        assertThat(engine.getIdentityService().checkPassword(ann, People.PASSWORD))
                .isTrue();
        assertThat(engine.getIdentityService().checkPassword(ann, People.PASSWORD + "x"))
                .isFalse();
    }

    @Test
    void passwordsThatWereStoredTheOldWayStillWork() {
        var ann = people.inGroups();
        jdbc.update(
                "update act_id_user set pwd_ = ?, salt_ = 'salt' where id_ = ?",
                "{SHA-512}" + new Sha512HashDigest().encrypt(People.PASSWORD + "salt"),
                ann);
        assertThat(engine.getIdentityService().checkPassword(ann, People.PASSWORD))
                .isTrue();
        assertThat(engine.getIdentityService().checkPassword(ann, "wrong")).isFalse();
    }

    @Test
    void anUnknownUserTakesAsLongToRefuseAsAKnownOne() {
        var encryptor = new Pbkdf2Passwords(600_000);
        var hash = encryptor.encrypt("x");
        assertThat(encryptor.check("x", hash)).isTrue();
        assertThat(encryptor.check("y", hash)).isFalse();
        var ann = people.inGroups();
        long known = 0;
        long unknown = 0;
        for (var i = 0; i < 15; i++) {
            jdbc.update("update act_id_user set attempts_ = 0, lock_exp_time_ = null where id_ = ?", ann);
            known += nanos(ann);
            unknown += nanos("nobody" + i);
        }
        assertThat((double) unknown / known).as("unknown to known").isBetween(0.2, 5.0);
    }

    private long nanos(String user) {
        var start = System.nanoTime();
        assertThat(engine.getIdentityService().checkPassword(user, "wrong")).isFalse();
        return System.nanoTime() - start;
    }

    @Test
    void manyWrongPasswordsSlowALoginDownAndNeverLockItForEver() {
        var ann = people.inGroups();
        for (var i = 0; i < 15; i++) {
            engine.getIdentityService().checkPassword(ann, "wrong");
        }
        assertThat(engine.getIdentityService().checkPassword(ann, People.PASSWORD))
                .isFalse();
        jdbc.update(
                "update act_id_user set attempts_ = 50, lock_exp_time_ = now() - interval '1 minute' where id_ = ?",
                ann);
        assertThat(engine.getIdentityService().checkPassword(ann, People.PASSWORD))
                .isTrue();
        assertThat(jdbc.queryForMap("select attempts_ from act_id_user where id_ = ?", ann))
                .isEqualTo(Map.of("attempts_", 0));
    }

    private String stored(String user) {
        return jdbc.queryForObject("select pwd_ from act_id_user where id_ = ?", String.class, user);
    }
}
