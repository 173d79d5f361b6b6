package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.officeflow.organisation.PersonId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who gives an access: a machine where one is set up, else people. */
class ConnectorsTest {

    @Test
    void aConnectorGivesWhatIsItsOwn() {
        var connectors = connectors(new Named("ldap"), new Named("badges"));

        assertThat(connectors.of(access("badges", "front door")))
                .get()
                .extracting(AccountConnector::key)
                .isEqualTo("badges");
        assertThat(connectors.of(access("ldap", null)))
                .get()
                .extracting(AccountConnector::key)
                .isEqualTo("ldap");
    }

    @Test
    void whatNoConnectorIsSetUpForIsGivenByPeople() {
        assertThat(connectors().of(access("ldap", "cn=crm"))).isEmpty();
        assertThat(connectors(new Named("ldap")).of(access(Access.MANUAL, null)))
                .isEmpty();
    }

    private static Connectors connectors(AccountConnector... all) {
        var beans = new StaticListableBeanFactory();
        for (var each : all) {
            beans.addBean(each.key(), each);
        }
        return new Connectors(beans.getBeanProvider(AccountConnector.class));
    }

    private static Access access(String connector, @Nullable String target) {
        return new Access(new AccessKey("one"), "One", "it", connector, target, true);
    }

    /** Has a name, and is asked for nothing else. */
    private record Named(String key) implements AccountConnector {
        @Override
        public AccountResult createAccount(AccountData account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AccountResult enable(PersonId login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AccountResult disable(PersonId login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AccountResult grant(PersonId login, String target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AccountResult revoke(PersonId login, String target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean exists(PersonId login) {
            throw new UnsupportedOperationException();
        }
    }
}
