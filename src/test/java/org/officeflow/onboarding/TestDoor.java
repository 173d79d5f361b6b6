package org.officeflow.onboarding;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.officeflow.access.AccountConnector;
import org.officeflow.access.AccountData;
import org.officeflow.access.AccountResult;
import org.officeflow.access.ConnectorFailedException;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** A connected system that tests look into; it lets in whoever was granted something, and can be out of order. */
@Component
class TestDoor implements AccountConnector {

    static final String KEY = "test-door";

    final Set<String> letIn = ConcurrentHashMap.newKeySet();
    final Set<String> enabled = ConcurrentHashMap.newKeySet();
    volatile boolean outOfOrder;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public AccountResult createAccount(AccountData account) {
        return new AccountResult.Done();
    }

    @Override
    public AccountResult enable(PersonId login) {
        enabled.add(login.value());
        return new AccountResult.Done();
    }

    @Override
    public AccountResult disable(PersonId login) {
        enabled.remove(login.value());
        return new AccountResult.Done();
    }

    @Override
    public AccountResult grant(PersonId login, String target) {
        letIn.add(login.value());
        return new AccountResult.Done();
    }

    @Override
    public AccountResult revoke(PersonId login, String target) {
        if (outOfOrder) {
            throw new ConnectorFailedException("The door does not answer.");
        }
        letIn.remove(login.value());
        return new AccountResult.Done();
    }

    @Override
    public boolean exists(PersonId login) {
        return true;
    }
}
