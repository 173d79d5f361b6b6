package org.officeflow.organisation;

import java.util.Optional;
import java.util.Set;
import org.officeflow.engine.forms.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail addresses that people get at work: {@code sofie.devries} at the domain of {@code officeflow.mail.domain}, with a number where
 * somebody has or had that one. Without a domain nobody gets one here.
 */
@Component
class WorkAddresses {

    /** For the whole office: two people of one name may come at once. */
    private static final long LOCK = 20_108;

    private final String domain;
    private final JdbcClient jdbc;

    /** @throws IllegalArgumentException when the domain is none that mail goes to */
    WorkAddresses(@Value("${officeflow.mail.domain:}") String domain, JdbcClient jdbc) {
        if (!domain.isEmpty() && !EmailAddress.PATTERN.matcher("a@" + domain).matches()) {
            throw new IllegalArgumentException("officeflow.mail.domain is not a domain such as example.org: " + domain);
        }
        this.domain = domain;
        this.jdbc = jdbc;
    }

    /** Gives one to somebody who has none. */
    void give(PersonId id) {
        if (domain.isEmpty()) {
            return;
        }
        lock();
        nameOfWhoHasNone(id).ifPresent(name -> {
            var taken = taken();
            var address = LoginNames.whole(name)
                    .map(login -> login + "@" + domain)
                    .filter(each -> !taken.contains(each))
                    .findFirst()
                    .orElseThrow();
            jdbc.sql("update people set email = ? where id = ?")
                    .params(address, id.value())
                    .update();
        });
    }

    /**
     * Somebody is reached at this address from now on.
     *
     * @return false if it is somebody else's, or was
     */
    boolean give(PersonId id, String address) {
        lock();
        return jdbc.sql(
                                """
                                update people set email = :email where id = :id
                                    and not exists (select from people where lower(email) = lower(:email) and id <> :id)""")
                        .param("email", address)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    private Optional<String> nameOfWhoHasNone(PersonId id) {
        return jdbc.sql("select name from people where id = ? and email is null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    private Set<String> taken() {
        return jdbc.sql("select lower(email) from people where email is not null")
                .query(String.class)
                .set();
    }
}
