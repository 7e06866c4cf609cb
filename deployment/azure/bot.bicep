// The bot's registration in Azure with a managed identity, and its channel to Teams. The program itself runs where this identity can be
// assigned: an Azure virtual machine, Container Apps or Kubernetes there (docs/install.md).
//   az deployment group create --resource-group RESOURCE_GROUP --template-file deployment/azure/bot.bicep \
//     --parameters publicUrl=https://bot.example.gov.vn

targetScope = 'resourceGroup'

@description('The address under which Teams reaches the door, as PUBLIC_URL says it.')
@minLength(12)
param publicUrl string

@description('The name of the bot resource; unique in Azure.')
@minLength(4)
@maxLength(42)
param botName string = 'tro-ly-bao-cao-${uniqueString(resourceGroup().id)}'

@description('What people read as its name.')
param displayName string = 'Trợ lý Báo cáo'

@description('Where the identity lies. The bot resource itself is global.')
param location string = resourceGroup().location

@description('F0 costs nothing and has no limit in Teams.')
@allowed([
  'F0'
  'S1'
])
param sku string = 'F0'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${botName}-identity'
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: '${publicUrl}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

// What .env wants.
output MICROSOFT_APP_ID string = identity.properties.clientId
output MICROSOFT_APP_TYPE string = 'UserAssignedMSI'
output MICROSOFT_APP_TENANT_ID string = identity.properties.tenantId
output identityResourceId string = identity.id
