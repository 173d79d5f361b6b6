package org.officeflow.access.ldap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting is wrong in its one line instead of a stack trace. */
final class LdapSettingFailureAnalyzer extends AbstractFailureAnalyzer<LdapSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LdapSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
