package org.officeflow.access.ldap;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Connects the office's directory, if it has been named. */
@Configuration(proxyBeanMethods = false)
@Conditional(LdapConfiguration.IsNamed.class)
@EnableConfigurationProperties(LdapSettings.class)
class LdapConfiguration {

    @Bean
    LdapDirectory ldapDirectory(LdapSettings settings) {
        return new LdapDirectory(settings);
    }

    @Bean
    LdapAccounts ldapAccounts(LdapDirectory directory, LdapSettings settings, Clock clock) {
        return new LdapAccounts(directory, settings, clock);
    }

    /** An empty address, as an environment variable may be, is none. */
    static final class IsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(LdapSettings.PREFIX + "url"));
        }
    }
}
