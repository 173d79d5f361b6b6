package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.PersonId;

/** A person's name, in the parts that a directory wants. */
class AccountDataTest {

    @ParameterizedTest
    @CsvSource({
        "Noor Bakker,               Noor Bakker,             Noor, Bakker",
        "'  Noor  van den Heuvel ', 'Noor  van den Heuvel',  Noor, van den Heuvel",
        "Noor,                      Noor,                    Noor, Noor",
    })
    void aNameIsTheFirstWordAndTheRest(String written, String name, String firstName, String surname) {
        var account = account(written);

        assertThat(account.name()).isEqualTo(name);
        assertThat(account.firstName()).isEqualTo(firstName);
        assertThat(account.surname()).isEqualTo(surname);
    }

    @Test
    void anAccountOfNobodyIsNone() {
        assertThatThrownBy(() -> account(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An account belongs to somebody; the name is missing.");
        assertThatThrownBy(() -> new AccessKey(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccountData account(String name) {
        return new AccountData(new PersonId("noor"), name, null, Instant.EPOCH);
    }
}
